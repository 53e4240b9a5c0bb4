import type { ElkNode } from "elkjs/lib/elk-api.js";
import { load } from "../later/load.js";

class ELK {
  async layout(picture: ElkNode): Promise<ElkNode> {
    const elk = await load("elk");
    return elk.layout(picture);
  }
}

/** As `elkjs`, which comes when the first picture is laid out. */
// oxlint-disable-next-line import/no-default-export -- as the package has it
export default { default: ELK };
