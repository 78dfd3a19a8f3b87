import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import type { z } from 'zod/mini';
import { toApiError } from './errors';

/** How a page, an action or a component talks to the API. A request takes one as its first argument. */
export type Api = AxiosInstance;

interface Settings {
  baseURL?: string;
  headers?: Record<string, string>;
}

/** The one door to axios, for the Next server and for the browser alike. */
export function createApi({ baseURL, headers }: Settings = {}): Api {
  const api = axios.create({ baseURL, headers, timeout: 15_000, proxy: false });
  api.interceptors.response.use(undefined, (error: unknown) => Promise.reject(toApiError(error)));
  return api;
}

/** An answer that is what its schema says, with the response it came in. */
export interface Answer<T> {
  data: T;
  response: AxiosResponse;
}

/** Sends a request and checks the shape of its answer, so that a page never meets a surprise further in. */
export async function call<Schema extends z.ZodMiniType>(
  api: Api,
  schema: Schema,
  request: AxiosRequestConfig,
): Promise<Answer<z.output<Schema>>> {
  const response = await api.request<unknown>(request);
  const parsed = schema.safeParse(response.data);
  if (!parsed.success) throw toApiError(parsed.error, response);
  return { data: parsed.data, response };
}
