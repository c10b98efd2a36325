package axial.booking.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A request is no longer needed. The reason stays in this service. */
public record Withdraw(@NotBlank @Size(max = 500) String reason) {}
