// What the service is measured against: Express with its JSON parser. `/echo` gives the body back,
// `/parse` only parses it.
import express from 'express';

const app = express();
app.use(express.json({ limit: '10mb' }));
app.post('/echo', (request, response) => response.json(request.body));
app.post('/parse', (_request, response) => response.json({ cards: [] }));
const server = app.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` }));
});
