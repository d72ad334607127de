package be.mille.audit.web;

import be.mille.audit.LogCheckpoints;
import be.mille.audit.proof.Anchor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints for a witness: one line each, the text and the signature in Base64. Nobody signs in for them. */
@RestController
class CheckpointController {
    private final LogCheckpoints checkpoints;

    CheckpointController(LogCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** @param after the last number the asker knows; 0 for all */
    @GetMapping("/log/checkpoints")
    ResponseEntity<String> after(@RequestParam(defaultValue = "0") long after) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.US_ASCII))
                .body(checkpoints.after(after).stream()
                        .map(CheckpointController::line)
                        .collect(Collectors.joining()));
    }

    private static String line(Anchor anchor) {
        var base64 = Base64.getEncoder();
        return base64.encodeToString(anchor.text().getBytes(StandardCharsets.UTF_8)) + " "
                + base64.encodeToString(anchor.signature()) + "\n";
    }
}
