import { z } from 'zod';

// zod compiles schemas with `new Function` where it can; the content security policy of the panel
// forbids that and would report the try. Must run before the first schema is made.
z.config({ jitless: true });
