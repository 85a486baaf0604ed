using System.Collections.Concurrent;
using System.Reflection;
using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;

namespace NetConnect.Hosting.Orleans.Wire;

/// <summary>The types that may be named in a message: those of the model, the kernel and the runtime, and no others.</summary>
internal static class Vocabulary
{
    private static readonly Assembly[] Assemblies = [typeof(ActorKey).Assembly, typeof(Turn).Assembly, typeof(Envelope).Assembly];

    private static readonly ConcurrentDictionary<string, Type?> Known = new();

    public static bool IsOurs(Type type) => Assemblies.Contains(type.Assembly);

    public static string NameOf(Type type) =>
        IsOurs(type) ? type.FullName! : throw new NotSupportedException($"{type} is no message of NetConnect.");

    public static Type? Find(string name) => Known.GetOrAdd(name, static asked => Assemblies.Select(one => one.GetType(asked)).FirstOrDefault(type => type is not null));
}
