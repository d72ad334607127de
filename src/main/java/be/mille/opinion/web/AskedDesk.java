package be.mille.opinion.web;

import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.opinion.AskedOpinion;
import be.mille.opinion.Opinions;
import be.mille.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what was asked about one record. */
@Service
@Transactional
class AskedDesk {
    private final Opinions opinions;
    private final Families families;
    private final OpinionWords words;

    AskedDesk(Opinions opinions, Families families, OpinionWords words) {
        this.opinions = opinions;
        this.families = families;
        this.words = words;
    }

    AskedPage page(FamilyId family, Texts t) {
        var asked = opinions.of(family);
        return new AskedPage(
                families.get(family).called(),
                "/families/" + family,
                opinions.offered(family),
                asked.stream().map(one -> asked(one, t)).toList());
    }

    private AskedPage.Asked asked(AskedOpinion one, Texts t) {
        var me = CurrentActor.get().id();
        var why = one.why();
        var extract = one.extract();
        return new AskedPage.Asked(
                one.id().toString(),
                t.get("opinion.asked.of", words.who(one.colleague(), t)),
                t.get("opinion.asked.by", words.who(one.asker(), t), words.day(one.askedAt(), t)),
                words.state(one, t),
                one.told()
                        ? t.get("opinion.asked.told")
                        : why == null ? t.get("opinion.asked.not-told") : t.get("opinion.asked.not-told.why", why),
                extract == null ? null : ExtractView.of(extract, t),
                words.said(one.said(), me, t),
                one.asker().equals(me) ? "/opinions/" + one.id() : null);
    }
}
