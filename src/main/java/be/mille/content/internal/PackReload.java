package be.mille.content.internal;

import be.mille.content.BrokenPackException;
import be.mille.operator.OperatorAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the packs read again and says in one sentence what became of it, to the log and to whoever asked. */
@Component
class PackReload implements OperatorAct {
    private static final Logger LOG = LoggerFactory.getLogger(PackReload.class);
    private final InstalledPacks packs;

    PackReload(InstalledPacks packs) {
        this.packs = packs;
    }

    @Override
    public String path() {
        return "/content/reload";
    }

    @Override
    public Answer act() {
        return now();
    }

    /** Where a reader stumbles over what it did not foresee, the old packs stay too. */
    Answer now() {
        try {
            var read = packs.again();
            var answer = new Answer(true, "The content packs were read again" + words(read) + ".");
            LOG.info(answer.sentence());
            return answer;
        } catch (BrokenPackException e) {
            var answer = new Answer(false, "Nothing was changed, the packs in use stay. " + e.getMessage());
            LOG.warn(answer.sentence());
            return answer;
        } catch (RuntimeException e) {
            var answer =
                    new Answer(false, "Nothing was changed, the packs in use stay: a pack cannot be read (" + e + ").");
            LOG.warn(answer.sentence(), e);
            return answer;
        }
    }

    private static String words(InstalledPacks.Reread read) {
        if (read.added().isEmpty() && read.gone().isEmpty()) {
            return ", with nothing new";
        }
        return (read.added().isEmpty() ? "" : ", new: " + String.join(", ", read.added()))
                + (read.gone().isEmpty()
                        ? ""
                        : ", no longer offered and kept for what was begun with it: " + String.join(", ", read.gone()));
    }
}
