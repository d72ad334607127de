package be.mille;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Mille: one shared thread around a family for the first thousand days. */
@SpringBootApplication
@Modulithic(
        systemName = "Mille",
        sharedModules = {"kernel", "sql"})
public class MilleApplication {
    public static void main(String[] args) {
        SpringApplication.run(MilleApplication.class, args);
    }
}
