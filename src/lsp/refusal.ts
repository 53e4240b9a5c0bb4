/** Why a request of the user cannot be done; the editor shows it. */
export class UserRefusal extends Error {}
