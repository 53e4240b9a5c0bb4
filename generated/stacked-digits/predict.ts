// Made by mcnn from specs/stacked-digits.mcnn: change the spec, not this file.
import { predict } from "mcnn/runtime";
import { data } from "./data.js";

await predict({ name: "StackedDigits", data });
