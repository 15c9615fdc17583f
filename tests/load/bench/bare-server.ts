/**
 * The limit to compare with: a bare `ws` server that inserts what it hears into PGlite (files on disk, nothing flushed)
 * and sends it to everybody, one write per message and socket. Argument: the folder. Says its port on stdout.
 */
import { PGlite } from '@electric-sql/pglite';
import { WebSocketServer } from 'ws';

const database = await PGlite.create(process.argv[2]);
await database.exec('create table notes (id bigserial primary key, body text not null)');

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
	socket.on('message', async (data) => {
		const body = String(data);
		const { rows } = await database.query('insert into notes (body) values ($1) returning id, body', [body]);
		const message = JSON.stringify({ event: 'change', payload: { kind: 'entries', notes: rows } });
		for (const client of server.clients) client.send(message);
	});
});
server.on('listening', () => {
	const address = server.address();
	if (address && typeof address === 'object') console.log(address.port);
});
