// The plain TensorFlow.js, with the backends of browsers.
import * as tf from "@tensorflow/tfjs";

export { tf };
