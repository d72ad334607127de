package be.mille.erasure.internal;

import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.erasure.ErasureRules;
import be.mille.sql.UnsafeStartException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The retention pack in force. */
@Component
class RetentionPack implements ErasureRules {
    private static final String COMPLAINT = "complaint";
    private static final List<String> TEXTS = List.of(".what", ".because", ".until");

    /** Where a text says how long backups are kept. */
    private static final String DAYS = "{days}";

    private static final int A_YEAR = 366;

    private record InForce(Pack pack, List<String> kept) {}

    private final Supplier<InForce> inForce;
    private final int backupDays;

    RetentionPack(ContentPacks packs, @Value("${mille.backups.days:35}") int backupDays) {
        if (backupDays < 1 || backupDays > A_YEAR) {
            throw new UnsafeStartException(
                    "mille.backups.days is " + backupDays + ".",
                    "Set it to the number of days after which your host destroys a backup, from 1 to " + A_YEAR
                            + ": she is told that what she had erased lies in backups as long.");
        }
        this.backupDays = backupDays;
        this.inForce = packs.made(from -> read(from.newest("retention", "mille")));
    }

    @Override
    public int backupDays() {
        return backupDays;
    }

    @Override
    public List<Kept> kept(String language) {
        var now = inForce.get();
        return now.kept().stream()
                .map(id -> new Kept(
                        id,
                        text(now.pack(), language, id + ".what"),
                        text(now.pack(), language, id + ".because"),
                        text(now.pack(), language, id + ".until")))
                .toList();
    }

    @Override
    public Text complaint(String language) {
        return text(inForce.get().pack(), language, COMPLAINT);
    }

    private Text text(Pack pack, String language, String key) {
        var found = pack.text(language, key);
        return new Text(found.text().replace(DAYS, Integer.toString(backupDays)), found.draft());
    }

    /** Refused whole where a rule says nothing in French. */
    private static InForce read(Pack pack) {
        var kept = pack.json("rules.json")
                .path("kept")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
        kept.forEach(id -> TEXTS.forEach(part -> pack.text("fr", id + part)));
        pack.text("fr", COMPLAINT);
        return new InForce(pack, kept);
    }
}
