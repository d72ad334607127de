package be.mille.copy.internal;

import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.copy.RecordCopies;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.PaperPdf;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, reads, and lays out; all in one transaction, so that nobody's copy is half of yesterday. */
@Service
@Transactional
class CopyService implements RecordCopies {
    private final Merges merges;
    private final Families families;
    private final ExceptionalOpenings openings;
    private final RecordReading reading;
    private final CopyJson json;
    private final CopyPaper paper;
    private final PaperPdf pdf;
    private final MessageSource messages;
    private final Clock clock;

    CopyService(
            Merges merges,
            Families families,
            ExceptionalOpenings openings,
            RecordReading reading,
            CopyJson json,
            CopyPaper paper,
            PaperPdf pdf,
            MessageSource messages,
            Clock clock) {
        this.merges = merges;
        this.families = families;
        this.openings = openings;
        this.reading = reading;
        this.json = json;
        this.paper = paper;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Offer offer(FamilyId family) {
        decide(CopyAction.OFFER, family);
        return new Offer(families.get(family).called(), openings.reference(family));
    }

    @Override
    public CopyFile take(FamilyId family, Format format, boolean guarded, Locale language) {
        decide(CopyAction.TAKE, family);
        var t = new Texts(messages, Languages.supportedOrFrench(language));
        var dates = new Dates(t, Brussels.today(clock));
        var gathered = reading.of(family, openings.reference(family), new Keeping(guarded), t);
        return switch (format) {
            case PDF -> new CopyFile(named(gathered, "pdf"), pdf.of(paper.of(gathered, t, dates)));
            case JSON -> new CopyFile(named(gathered, "json"), json.of(gathered, t, dates));
        };
    }

    /** A part that may be read for a few hours only would be read with the rest: then there is no copy at all. */
    private void decide(CopyAction action, FamilyId family) {
        if (merges.open(action, family).size() < merges.along(family).size()) {
            throw new NotFoundException();
        }
    }

    private static String named(Gathered gathered, String extension) {
        return "mille-" + gathered.reference() + "." + extension;
    }
}
