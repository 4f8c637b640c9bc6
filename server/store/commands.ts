import { recordAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { deleteWorkspace } from './delete-workspace.ts';
import { duplicateWorkspace } from './duplicate-workspace.ts';
import { decideIdentities, undoDecisions } from './identity-decisions.ts';
import { addKit } from './kits.ts';
import { keepGroups } from './known-groups.ts';
import { setReceived, undoReceived } from './received-settings.ts';
import { renameMapping, saveMapping } from './saved-mappings.ts';
import { sweepImports } from './sweep-imports.ts';
import type { StoreWriter } from './types.ts';
import { commitImport, openImport, putFile, redoImport, reportImport, undoImport } from './write-imports.ts';
import { createJob, putResult, updateJob } from './write-jobs.ts';
import { archiveWorkspace, createWorkspace, nameGroup, updateWorkspace } from './write-workspaces.ts';

/** Every write there is. Only the writer thread holds a connection that these can run on. */
export function createCommands({ db }: Pick<Connection, 'db'>): StoreWriter {
  return {
    createWorkspace: (...args) => createWorkspace(db, ...args),
    updateWorkspace: (...args) => updateWorkspace(db, ...args),
    duplicateWorkspace: (...args) => duplicateWorkspace(db, ...args),
    archiveWorkspace: (...args) => archiveWorkspace(db, ...args),
    deleteWorkspace: (...args) => deleteWorkspace(db, ...args),
    setReceived: (...args) => setReceived(db, ...args),
    undoReceived: (...args) => undoReceived(db, ...args),
    openImport: (...args) => openImport(db, ...args),
    putFile: (...args) => putFile(db, ...args),
    reportImport: (...args) => reportImport(db, ...args),
    commitImport: (...args) => commitImport(db, ...args),
    undoImport: (...args) => undoImport(db, ...args),
    sweepImports: (...args) => sweepImports(db, ...args),
    redoImport: (...args) => redoImport(db, ...args),
    createJob: (...args) => createJob(db, ...args),
    updateJob: (...args) => updateJob(db, ...args),
    putResult: (...args) => putResult(db, ...args),
    nameGroup: (...args) => nameGroup(db, ...args),
    keepGroups: (...args) => keepGroups(db, ...args),
    decideIdentities: (...args) => decideIdentities(db, ...args),
    saveMapping: (...args) => saveMapping(db, ...args),
    renameMapping: (...args) => renameMapping(db, ...args),
    addKit: (...args) => addKit(db, ...args),
    undoDecisions: (...args) => undoDecisions(db, ...args),
    recordAudit: (...args) => recordAudit(db, ...args),
    probe: async () => {
      await db.selectFrom('actors').select('id').limit(1).execute();
    },
  };
}
