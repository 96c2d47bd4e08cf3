import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const app = resolve(import.meta.dirname, '../../../../target/app');

/** A running application with nothing in it yet. */
export class Application {
  private constructor(
    readonly address: string,
    readonly setupLink: string,
    private readonly process: ChildProcess,
    readonly home: string,
  ) {}

  static async start(settings: string[] = [], at?: number): Promise<Application> {
    const port = at ?? (await freePort());
    const home = mkdtempSync(join(tmpdir(), 'crm-e2e-'));
    const jar = readdirSync(app).find((file) => file.endsWith('.jar'));
    if (!jar) throw new Error(`no application in ${app}`);
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
    const cache = existsSync(join(app, 'app.aot')) ? ['-XX:AOTCache=app.aot'] : [];
    // It lives for some minutes: what a long life would repay is not worth its price.
    const brief = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
    const child = spawn(java, [...brief, ...cache, '-jar', jar, `--server.port=${port}`, ...settings], {
      cwd: app,
      env: { ...process.env, CRM_HOME: home },
    });
    // Also one that was given up while it was still starting.
    process.once('exit', () => child.kill());
    const link = await setupLink(child);
    return new Application(`http://localhost:${port}`, link, child, home);
  }

  async stop() {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
    rmSync(this.home, { recursive: true, force: true });
  }
}

function setupLink(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let log = '';
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      const link = /http:\/\/\S+\/setup\?token=[\w.~-]+/.exec(log);
      if (link) found(link[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => failed(new Error(`the application ended:\n${log}`)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
