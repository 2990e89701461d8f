// The package's own declaration of its runtime is empty.
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import type Handlebars from 'handlebars';

  const Runtime: Pick<typeof Handlebars, 'create' | 'template' | 'registerHelper'>;
  export default Runtime;
}
