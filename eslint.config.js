import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const electronImport = {
  name: 'electron',
  message: 'Only io/desktop, main.ts and preload.ts know Electron.',
};

/** Code that decides or orders decisions gets its time and its chance as arguments. */
const hiddenInputs = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
    { object: 'performance', property: 'now', message: 'Take the time as an argument.' },
    { object: 'Math', property: 'random', message: 'Take a random source as an argument.' },
    { object: 'crypto', property: 'randomUUID', message: 'Take an IdSource as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date']", message: 'Use shared/util/time.ts.' },
    { selector: "CallExpression[callee.name='Date']", message: 'Use shared/util/time.ts.' },
    {
      selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
      message: 'Take the time as an argument.',
    },
    {
      selector: 'ImportSpecifier[imported.name=/^(systemClock|randomIds)$/]',
      message: 'Only entry points choose the clock and the ids.',
    },
  ],
};

/** Every word that somebody reads or hears is in the catalogue, renderer/lib/text. */
const SPOKEN =
  'JSXAttribute[name.name=/^(alt|aria-label|aria-roledescription|aria-valuetext|hint|label|placeholder|title)$/]';
const wordsInMarkup = [
  'JSXText[value=/\\p{L}{2}/u]',
  'JSXElement > JSXExpressionContainer > Literal[value=/\\p{L}{2}/u]',
  'JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u]',
  `${SPOKEN} > Literal[value=/\\p{L}{2}/u]`,
  `${SPOKEN} > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u]`,
].map((selector) => ({ selector, message: 'Put words into the catalogue, renderer/lib/text.' }));

export default defineConfig(
  globalIgnores(['out', 'release', 'coverage', 'test-results', 'playwright-report']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [electronImport] }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Asynchronous interfaces are often implemented by code with nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `type` and `interface` differ in what they accept; both have their place.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  { files: ['electron/core/**', 'electron/engine/**'], rules: hiddenInputs },
  {
    files: ['electron/io/desktop/**', 'electron/main.ts', 'electron/preload.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: [
      'electron/main.ts',
      'electron/cli.ts',
      'electron/start.ts',
      'test/run.ts',
      'test/run/**',
      'build/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // Warns of libraries that the React compiler cannot memoise; it is not used here.
      'react-hooks/incompatible-library': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from outside is never markup.',
        },
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Text from outside is never markup.',
        },
        ...wordsInMarkup,
      ],
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
          name,
          message: 'The panel has no network of its own: use lib/bridge.ts.',
        })),
      ],
    },
  },
  {
    // Not a module of the bundle: a script of the page as it is.
    files: ['renderer/public/**'],
    languageOptions: { globals: { window: 'readonly', document: 'readonly' } },
  },
  {
    // The one door to the engine; over the browser host it is a network connection.
    files: ['renderer/lib/bridge.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      // Fakes of Electron are typed from its declarations.
      'no-restricted-imports': 'off',
      // Fakes have methods that do nothing.
      '@typescript-eslint/no-empty-function': 'off',
      // `expect(fake.method)` reads a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
