import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, Tab } from './driver';
import { Extension } from './extension';

/** A browser that a reader has had for long, in which the extension is installed, updated and removed. */
export class FreshBrowser {
  private readonly tabs: Tab[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'marginalia-extension-'));

  /** @param build the folder of a built extension; a copy of it is what is installed */
  constructor(
    readonly driver: Driver,
    private readonly build: string,
  ) {}

  /** Installs the extension, or updates it to another version. @param version as in the manifest, `1.2.3` */
  async install(version: string): Promise<Extension> {
    cpSync(this.build, this.folder, { recursive: true });
    const path = join(this.folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, version }));
    await this.driver.owner.install(this.folder);
    return Extension.of(this.driver);
  }

  /** The extension after the browser has started it anew by itself. */
  restarted(): Promise<Extension> {
    return Extension.of(this.driver);
  }

  async open(url: string): Promise<Tab> {
    return this.keep(await this.driver.open(url));
  }

  /** Has a tab looked at for errors and closed in the end. */
  keep(tab: Tab): Tab {
    this.tabs.push(tab);
    return tab;
  }

  /** Removes the extension where it still is, and closes every tab. @returns errors of pages and extension since the last time */
  async clear(): Promise<readonly string[]> {
    await this.driver.owner.uninstall().catch(() => {});
    const tabs = this.tabs.splice(0);
    const errors = [...tabs.flatMap((tab) => tab.errors), ...(await this.driver.takeBackgroundErrors())];
    for (const tab of tabs) await tab.close();
    return errors;
  }

  async close(): Promise<void> {
    await this.driver.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
