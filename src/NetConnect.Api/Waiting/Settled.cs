using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Waiting;

/// <summary>Whether a connection rests: it is as it was wished, or goes on only when somebody does something.</summary>
internal static class Settled
{
    public static bool Is(ConnectionView connection) =>
        connection.State is not ("PROVISIONING" or "DELETING")
        && connection.Provisioning is not ("PROVISIONING" or "UPDATING" or "MIGRATING" or "ROLLING_BACK" or "RELEASING");
}
