import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { type OnText, clientFrame, createFrameReader } from './frames.ts';

/** Open sockets that hear a broadcast. They parse frames and nothing else: a full client would be what is measured. */
export type Listeners = {
	/** Says something on the first socket. */
	say: (text: string) => void;
	close: () => void;
};

/**
 * @param path of the websocket
 * @param greeting said by each after connecting (a join); it has listened once it is answered with a text holding `welcome`
 */
export async function openListeners(options: {
	port: number;
	path: string;
	count: number;
	greeting?: { text: string; welcome: string };
	onText: OnText;
}): Promise<Listeners> {
	const sockets: Socket[] = [];
	// A few at a time, as people come through a door; all at once would only test the accept queue.
	for (let opened = 0; opened < options.count; opened += 25) {
		const few = Math.min(25, options.count - opened);
		sockets.push(...(await Promise.all(Array.from({ length: few }, () => openListener(options)))));
	}
	return {
		say: (text) => sockets[0]?.write(clientFrame(text)),
		close: () => sockets.forEach((socket) => socket.destroy())
	};
}

async function openListener({ port, path, greeting, onText }: Parameters<typeof openListeners>[0]): Promise<Socket> {
	const socket = connect({ port, host: '127.0.0.1', noDelay: true });
	await once(socket, 'connect');
	socket.write(
		`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
			`Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`
	);
	const [answer] = (await once(socket, 'data')) as [Buffer];
	if (!answer.toString().startsWith('HTTP/1.1 101')) throw new Error(`No websocket: ${answer.toString().slice(0, 80)}`);
	if (!greeting) {
		socket.on('data', createFrameReader(onText));
		return socket;
	}
	await new Promise<void>((resolve, reject) => {
		socket.on(
			'data',
			createFrameReader((bytes, start, end) => {
				const text = bytes.toString('utf8', start, end);
				if (text.includes(greeting.welcome)) resolve();
				else if (text.includes('"error"')) reject(new Error(`The join was refused: ${text}`));
			})
		);
		socket.write(clientFrame(greeting.text));
	});
	socket.removeAllListeners('data');
	socket.on('data', createFrameReader(onText));
	return socket;
}
