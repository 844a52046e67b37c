import { contextBridge, ipcRenderer } from 'electron';

/** All the page gets of the desktop: it may call and it may listen. */
contextBridge.exposeInMainWorld('standby', {
  call: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('standby:call', name, input),
  listen: (listener: (announcement: unknown) => void): (() => void) => {
    const handler = (_event: unknown, announcement: unknown): void => {
      listener(announcement);
    };
    ipcRenderer.on('standby:announce', handler);
    return () => {
      ipcRenderer.off('standby:announce', handler);
    };
  },
});
