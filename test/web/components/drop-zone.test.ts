import { expect, it } from 'vitest';
import { isArchiveName, isTableName } from '../../../server/files/open-file.ts';
import '../../../web/components/drop-zone.ts';

it('offers every kind of file that is read, and only those', async () => {
  const element = document.createElement('drop-zone') as HTMLElement & { updateComplete: Promise<boolean> };
  document.body.replaceChildren(element);
  await element.updateComplete;
  const accept = element.shadowRoot!.querySelector('input')!.accept.split(',');
  const extensions = accept.filter((entry) => entry.startsWith('.'));
  expect(extensions.filter((extension) => !isTableName(`a${extension}`) && !isArchiveName(`a${extension}`))).toEqual(
    [],
  );
  for (const extension of ['.csv', '.xlsx', '.zip', '.gexf', '.graphml', '.net', '.paj', '.dl', '.json', '.jsonl'])
    expect(extensions).toContain(extension);
});
