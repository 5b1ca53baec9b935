import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Relative addresses, so that any folder of any host will do.
export default defineConfig({ base: "./", plugins: [react()] });
