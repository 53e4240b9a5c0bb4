import { tf } from "../tensorflow.js";
import type { RunFolder } from "./runFolder.js";

/** The trained model of a run. */
export function loadModel(folder: RunFolder): Promise<tf.LayersModel> {
  return tf.loadLayersModel(`file://${folder.model}/model.json`);
}
