using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2;

/// <summary>The refusals that more than one action needs, with EC2's codes and wording.</summary>
internal static class Refuse
{
    public static Ec2Exception NotFound(ObjectKind kind, string id) => new(kind.NotFoundCode, $"The {kind.Label} '{id}' does not exist");
    public static Ec2Exception Malformed(ObjectKind kind, string id) => new(kind.MalformedCode, $"Invalid id: \"{id}\"");
    public static Ec2Exception Missing(string parameter) => new("MissingParameter", $"The request must contain the parameter {parameter}");
    public static Ec2Exception Value(string message) => new("InvalidParameterValue", message);
    public static Ec2Exception Value(string value, string parameter) => Value($"Value ({value}) for parameter {parameter} is invalid.");
    public static Ec2Exception Combination(string message) => new("InvalidParameterCombination", message);
    public static Ec2Exception InUse(string label, string id) => new("DependencyViolation", $"The {label} '{id}' has dependencies and cannot be deleted.");
    public static Ec2Exception Unauthorized() => new("UnauthorizedOperation", "You are not authorized to perform this operation.", 403);

    public static Ec2Exception State(CloudObject item, string why = "is in invalid state") => new("IncorrectState", $"{item.Id} {why}");

    public static Ec2Exception Transition(Peering peering, string to) =>
        new("InvalidStateTransition", $"Invalid state transition for {peering.Id}, attempted to transition from {peering.State} to {to}");
}
