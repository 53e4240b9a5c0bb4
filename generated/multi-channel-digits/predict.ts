// Made by mcnn from specs/multi-channel-digits.mcnn: change the spec, not this file.
import { predict } from "mcnn/runtime";
import { data } from "./data.js";

await predict({ name: "MultiChannelDigits", data });
