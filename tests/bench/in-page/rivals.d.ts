/** The part of two libraries without types of their own that is used here. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRegExp(pattern: RegExp, options?: { readonly done?: (marks: number) => void }): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Element,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset?: 'prose' },
  ): { readonly reverts: readonly unknown[] };
}
