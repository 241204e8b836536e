// Answers requests for the built site, as the host of an office does.
const { readFile } = require('node:fs');
const { extname, join } = require('node:path');

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.png': 'image/png' };

/** Sends a file of the folder, with no header about caching: Excel for Windows leaves out icons that come with one. */
function sendFile(folder, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'https://localhost');
  readFile(join(folder, pathname), (problem, bytes) => {
    if (problem === null) response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' }).end(bytes);
    else response.writeHead(404).end();
  });
}

module.exports = { sendFile };
