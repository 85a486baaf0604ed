namespace NetConnect.Providers.Linux.Reach;

/// <summary>Runs a script of the shell on a gateway's host, or in one of its network namespaces.</summary>
internal interface IReach
{
    /// <param name="gateway">A namespace, or <c>host</c> for the machine itself.</param>
    Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken);
}
