/** Roots are closed to scripts: every one that is attached after this module, for tests and pictures that look into them. */
export const roots: ShadowRoot[] = [];

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.push(root);
  return root;
};
