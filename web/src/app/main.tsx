import { createRoot } from "react-dom/client";

import { startLanguage } from "@shared/i18n";
import "@shared/styles/console.css";
import { App } from "./app";

await startLanguage();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
