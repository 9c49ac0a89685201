// Debian 12's node has both, but not where browsers have them.
import { File as NodeFile } from "node:buffer";
import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto;
globalThis.File ??= NodeFile;
