using NetConnect.Model;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Connections;

/// <summary>One side of a connection as it was when it was asked for: what was approved speaks of exactly this.</summary>
public sealed record ConnectionEnd(
    string Resource, string ResourceName, string Service, string Provider, NetworkRef Network, string Region, Cidr Prefix) : Document;
