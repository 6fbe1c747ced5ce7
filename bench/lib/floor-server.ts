// The floor: bare `ws` fan-out. Nothing is kept, nothing is read.
import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

const server = createServer((_request, response) => response.end('ok'));
const sockets = new WebSocketServer({ server });
const rooms = new Map<string, Set<WebSocket>>();

sockets.on('connection', (socket, request) => {
	const name = request.url ?? '/';
	const room = rooms.get(name) ?? new Set();
	rooms.set(name, room.add(socket));
	socket.on('message', (data) => {
		for (const other of room) if (other !== socket) other.send(data);
	});
	socket.on('close', () => {
		room.delete(socket);
		if (room.size === 0) rooms.delete(name);
	});
	socket.on('error', () => {});
});

server.listen(Number(process.env['PORT']), process.env['HOST']);
