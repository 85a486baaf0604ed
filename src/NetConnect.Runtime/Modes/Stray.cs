using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Runtime.Modes;

/// <summary>An object with our mark that is on no record: made after the backup, or left by a bug. It is reported and never touched.</summary>
public sealed record Stray(NetworkRef Network, string Region, MarkedObject Object);
