import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

// The server hands the application out below /desk/; in development everything of the API comes from a running server.
// The browser's host is passed on: the server takes the cookie of its own pages only.
const server = {target: process.env.JINBANG_SERVER ?? 'http://127.0.0.1:8181', changeOrigin: false};

export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  build: {target: 'es2022', assetsInlineLimit: 0, modulePreload: {polyfill: false}},
  server: {fs: {allow: ['..']}, proxy: {'/api': server, '/health': server}},
});
