using Microsoft.Extensions.Logging;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Runtime.Effects;

public sealed partial class EffectRunner
{
    [LoggerMessage(1, LogLevel.Warning, "{Actor} did not expect {Message} in {State}; nothing was changed")]
    private partial void LogUnexpected(ActorKey actor, string message, string state);

    [LoggerMessage(2, LogLevel.Debug, "{Actor} called {Operation} ({Token}): {Result}")]
    private partial void LogCall(ActorKey actor, string operation, string token, OperationResult result);
}
