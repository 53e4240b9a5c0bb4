import { networkGraph } from "../graph/network-graph.js";
import { answering } from "./requests.js";
import type { Server } from "./requests.js";

/** `mcnn/network`: the network of a spec as plain data, for clients that draw it. */
export function network(server: Server): void {
  server.connection.onRequest(
    "mcnn/network",
    answering(server, ({ model }) => networkGraph(model)),
  );
}
