/** The nonce of this page's policy, which every style element needs. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;

/**
 * Gives each style element the nonce when it is made. The component library does so for its themes, yet not for what it
 * adds while a dialog is open or a table measured; only this server's own scripts run here.
 */
export function carryNonce(): void {
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
