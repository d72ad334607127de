package be.mille.testing;

import be.mille.intake.ArrivalAnswer;
import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.intake.Asked.About;
import be.mille.intake.Knows;
import be.mille.intake.Way;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Requests from outside in each of their states, as the pages show them. */
public record Arrived(ArrivalId first, ArrivalId again, ArrivalId delicate, ArrivalId answered) {
    /** Noted, delivered again, about something delicate, and answered; by the same asker about the same name. */
    public static Arrived twiceAndAnswered(ApplicationContext context, String by, String called) {
        var first = note(context, by, called, "social-grocery", "0470 44 55 66", true);
        context.getBean(TestClock.class).forward(Duration.ofSeconds(1));
        var again = note(context, by, called, null, "0470 44 55 66", false);
        var delicate = note(context, by, "Une voisine", "violence-support", null, false);
        var answered = note(context, by, called + " bis", "housing-help", null, false);
        context.getBean(People.class)
                .runAs(
                        by,
                        () -> context.getBean(Arrivals.class)
                                .answer(answered, ArrivalAnswer.PASSED_ON, "Au CPAS de la commune", 0));
        return new Arrived(first, again, delicate, answered);
    }

    private static ArrivalId note(
            ApplicationContext context,
            String by,
            String called,
            @Nullable String category,
            @Nullable String phone,
            boolean urgent) {
        var asked = new be.mille.intake.Asked(
                "Mme Dubois",
                "PSE de la commune",
                "02 512 00 00, le matin",
                new About(called, "1998", "2027-03", phone),
                category,
                "Elle n’a plus de lait pour le petit, et dort chez une cousine depuis dimanche.",
                Way.PHONE,
                TestClock.TODAY.minusDays(urgent ? 4 : 0),
                urgent,
                Knows.NO);
        return context.getBean(People.class)
                .as(by, () -> context.getBean(Arrivals.class).note(UUID.randomUUID(), asked));
    }
}
