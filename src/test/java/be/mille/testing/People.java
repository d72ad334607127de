package be.mille.testing;

import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import java.util.concurrent.Callable;

/** The invented professionals, by code, and work done as one of them. */
public final class People {
    public static final String MIDWIFE = "nadia-kessels";
    public static final String OTHER_MIDWIFE = "ilse-vermeulen";
    public static final String HOSPITAL_MIDWIFE = "amelie-wauters";
    public static final String SOCIAL_WORKER = "sarah-aerts";
    public static final String PSYCHOLOGIST = "helene-baudoux";
    public static final String DOCTOR = "luc-lambrechts";
    public static final String ADMINISTRATOR = "philippe-servais";
    public static final String FACILITATOR = "charlotte-nys";

    public static final String OFFICER = "colette-marchal";
    public static final String OTHER_OFFICER = "joris-maes";
    public static final String ANALYST = "anke-reuter";
    public static final String OPERATOR = "bruno-lacroix";

    private final Professionals professionals;

    People(Professionals professionals) {
        this.professionals = professionals;
    }

    public Professional get(String code) {
        return professionals.byCode(code).orElseThrow();
    }

    public <T> T as(String code, Callable<T> work) {
        try {
            return CurrentActor.callAs(get(code).actor(), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void runAs(String code, Runnable work) {
        CurrentActor.runAs(get(code).actor(), work);
    }
}
