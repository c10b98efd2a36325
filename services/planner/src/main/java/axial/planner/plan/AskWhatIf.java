package axial.planner.plan;

import axial.planner.change.WhatIfChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How would this plan come out if something were otherwise?
 *
 * @param order   its seconds are shared by the plan with the changes and the one without
 * @param changes made one after the other
 */
public record AskWhatIf(
        @NotNull @Valid OrderPlan order,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid WhatIfChange> changes) {}
