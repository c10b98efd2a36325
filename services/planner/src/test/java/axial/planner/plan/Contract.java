package axial.planner.plan;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** The contracts this service writes to. */
final class Contract {

    static final JsonSchema DECISIONS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Contract.class.getResourceAsStream("/contracts/axial.planner.decisions.schema.json"));

    private Contract() {}
}
