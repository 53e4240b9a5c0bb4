// The native backend registers itself with the TensorFlow.js below, which is also the one of generated models.
import "./nativeBackend.js";
import * as tf from "@tensorflow/tfjs";

export { tf };
