// Types of every request and answer, made from the API description at the root of the repository.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../../../../docs/openapi.json', import.meta.url);
const target = fileURLToPath(new URL('../src/shared/api/schema.d.ts', import.meta.url));
const description = JSON.parse(readFileSync(source, 'utf8'));

// Headers (If-Match, Idempotency-Key, Time-Zone) are set by the client itself, so no call has to repeat them.
for (const operations of Object.values(description.paths)) {
  for (const operation of Object.values(operations)) {
    if (operation.parameters)
      operation.parameters = operation.parameters.filter((parameter) => parameter.in !== 'header');
  }
}

const types = await openapiTS(description, { alphabetize: false });
writeFileSync(target, `${astToString(types)}`);
