const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Sse', 'All', 'Head', 'Options']);
const RULES = new Set(['Roles', 'Public', 'SignedIn']);

const decoratorName = ({ expression }) => (expression.type === 'CallExpression' ? expression.callee.name : expression.name);
const names = (node) => (node.decorators ?? []).map(decoratorName);

/** Every route says who may call it: a forgotten rule is a door left open. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: 'This route says nobody who may call it. Add @Roles(...) (or @SignedIn() / @Public()) to the method or its controller.' },
  },
  create(context) {
    return {
      MethodDefinition(node) {
        const isRoute = names(node).some((name) => ROUTES.has(name));
        const ruled = [...names(node), ...names(node.parent.parent)].some((name) => RULES.has(name));
        if (isRoute && !ruled) context.report({ node: node.key, messageId: 'missing' });
      },
    };
  },
};
