using NetConnect.Model.Identity;

namespace NetConnect.Kernel;

/// <summary>A transition in the making: lives within one step and is never seen outside.</summary>
internal sealed class Draft<TState>(TState? state, Turn turn)
    where TState : ActorState
{
    private readonly List<Effect> _effects = [];
    private readonly List<EventDraft> _events = [];
    private readonly List<AuditDraft> _audit = [];
    private readonly List<string> _claims = [];
    private readonly List<string> _releases = [];
    private object? _reply;
    private bool _isOver;

    public Turn Turn { get; } = turn;

    public TState? Existing { get; private set; } = state;

    public TState State
    {
        get => Existing ?? throw new InvalidOperationException("The actor does not exist yet.");
        set => Existing = value;
    }

    public void Do(Effect effect) => _effects.Add(effect);

    public void Send(ActorKey to, object message) => _effects.Add(new Effect.Send(to, message));

    public void Tell(EventDraft happened) => _events.Add(happened);

    public void Record(AuditDraft decision) => _audit.Add(decision);

    public void Claim(string key) => _claims.Add(key);

    public void Release(string key) => _releases.Add(key);

    public void Answer(object reply) => _reply = reply;

    /// <summary>Nobody may ask for it any more, and nothing needs it.</summary>
    public void Vanish() => _isOver = true;

    public void Unexpected(object message) =>
        _effects.Add(new Effect.ReportUnexpected(message.GetType().Name, Existing?.GetType().Name ?? "nothing"));

    public Transition<TState> Finish() => new(Existing)
    {
        Effects = [.. _effects],
        Events = [.. _events],
        Audit = [.. _audit],
        Claims = [.. _claims],
        Releases = [.. _releases],
        IsOver = _isOver,
        Reply = _reply,
    };
}
