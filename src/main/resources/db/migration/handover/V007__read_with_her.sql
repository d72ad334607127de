-- Whether the letter to somebody outside was read with her too; null for what was sent before that was asked.
alter table handover.outside add column read_with_her text check (read_with_her in ('WITH_HER', 'TO_READ', 'SHE_PREFERS_NOT'));
