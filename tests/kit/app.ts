// The product as it is started: one process, one folder, real signals.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', fail);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

export class App {
	readonly data = mkdtempSync(join(tmpdir(), 'minga-app-'));
	/** All that the process said, over all its lives. */
	output = '';
	#port = 0;
	#process: ChildProcess | undefined;

	get url(): string {
		return `http://localhost:${this.#port}`;
	}

	get pid(): number {
		return this.#process?.pid ?? 0;
	}

	async start(env: Record<string, string> = {}): Promise<this> {
		this.#port ||= await freePort();
		const child = spawn(process.execPath, ['server/main.ts'], {
			cwd: ROOT,
			env: { ...process.env, ...env, PORT: String(this.#port), DATA_DIR: this.data },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#process = child;
		await new Promise<void>((ready, fail) => {
			const hear = (chunk: Buffer): void => {
				this.output += chunk.toString();
				if (this.output.includes('Minga listens')) ready();
			};
			child.stdout.on('data', hear);
			child.stderr.on('data', hear);
			child.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${this.output}`)));
		});
		return this;
	}

	async #end(signal: NodeJS.Signals): Promise<number | null> {
		const child = this.#process;
		if (!child || child.exitCode !== null) return null;
		const ended = new Promise<number | null>((done) => child.once('exit', done));
		child.kill(signal);
		return ended;
	}

	stop(): Promise<number | null> {
		return this.#end('SIGTERM');
	}

	kill(): Promise<number | null> {
		return this.#end('SIGKILL');
	}

	/** Ends the process and removes its folder. */
	async remove(): Promise<void> {
		await this.kill();
		rmSync(this.data, { recursive: true, force: true });
	}
}
