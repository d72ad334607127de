package be.mille.referral.web;

import be.mille.access.Compartment;
import be.mille.directory.Categories;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.RequestDrafts;
import be.mille.ui.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Half-written requests as forms, and in the list of a family for whoever writes them. */
@Component
@Transactional
class DraftDesk {
    private final RequestDrafts drafts;
    private final Categories categories;
    private final ReferralWords words;
    private final ObjectMapper json;

    DraftDesk(RequestDrafts drafts, Categories categories, ReferralWords words, ObjectMapper json) {
        this.drafts = drafts;
        this.categories = categories;
        this.words = words;
        this.json = json;
    }

    void keep(FamilyId family, Compartment compartment, SendForm form, @Nullable UUID instead) {
        drafts.keep(family, compartment, json.writeValueAsString(form), instead);
    }

    SendForm form(FamilyId family, UUID draft) {
        return read(drafts.get(family, draft));
    }

    private SendForm read(RequestDrafts.Draft one) {
        return json.readValue(one.typed(), SendForm.class);
    }

    /** It left: nothing is half written any more. Sent twice, it is gone already. */
    void sent(FamilyId family, UUID draft) {
        if (drafts.of(family).stream().anyMatch(one -> one.id().equals(draft))) {
            drafts.discard(family, draft);
        }
    }

    List<ReferralsPage.Draft> rows(FamilyId family, Texts t) {
        var base = "/families/" + family + "/referrals/";
        return drafts.of(family).stream()
                .map(one -> {
                    var form = read(one);
                    var category = form.category();
                    var need = AnswerForm.text(form.need());
                    return new ReferralsPage.Draft(
                            base + "new?draft=" + one.id(),
                            category == null ? "" : categories.name(category, t.language()),
                            need,
                            t.get(
                                    "referral.draft.line",
                                    words.dates(t).brief(Brussels.dayOf(one.keptAt())),
                                    words.dates(t).brief(one.until())),
                            base + "drafts/" + one.id() + "/discard");
                })
                .toList();
    }
}
